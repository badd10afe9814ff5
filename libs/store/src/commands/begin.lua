#!lua
--[[
  Names the space that a partition is folded into again, unless another caller has named one meanwhile.

  KEYS[1]   a key that never exists (scripts.ts)
  KEYS[2]   the pointer to the space of the rebuild (or of the verification)
  KEYS[3]   the spaces to be removed (set)
  ARGV[1]   the space that the caller found there, "" for none
  ARGV[2]   the space to begin, "" for none

  Returns   the space that the pointer names now; the previous one is added to the spaces to be removed.
]]
local found = redis.call('GET', KEYS[2]) or ''
if found ~= ARGV[1] then
  return found
end
if found ~= '' then
  redis.call('SADD', KEYS[3], found)
end
if ARGV[2] == '' then
  redis.call('DEL', KEYS[2])
else
  redis.call('SET', KEYS[2], ARGV[2])
end
return ARGV[2]
