#!lua
--[[
  Removes keys of a space that is no longer in use. Redis frees them in the background.

  KEYS[1]   a key that never exists (scripts.ts)
  KEYS[2]   the pointer to the live space
  KEYS[3]   the pointer to the rebuild's space
  KEYS[4]   the spaces to be removed (set)
  KEYS[5…]  the keys; none: the space has none left
  ARGV[1]   the space that they are in

  Returns   the number of keys removed; 0 when the space is in use again, because Redis has lost the write that
            replaced it.
]]
if #KEYS == 4 then
  redis.call('SREM', KEYS[4], ARGV[1])
  return 0
end
if (redis.call('GET', KEYS[2]) or '') == ARGV[1] or redis.call('GET', KEYS[3]) == ARGV[1] then
  return 0
end
return redis.call('UNLINK', unpack(KEYS, 5))
