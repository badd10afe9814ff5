#!lua
--[[
  Removes keys of a space that serves nothing any more. Redis frees them in the background.

  KEYS[1]   the pointer to the live space
  KEYS[2]   the pointer to the rebuild's space
  KEYS[3…]  the keys
  ARGV[1]   the space that they are in

  Returns   how many were removed; 0 when the space serves again, because Redis has lost that it was replaced.
]]
if (redis.call('GET', KEYS[1]) or '') == ARGV[1] or redis.call('GET', KEYS[2]) == ARGV[1] then
  return 0
end
return redis.call('UNLINK', unpack(KEYS, 3))
