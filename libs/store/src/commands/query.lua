#!lua flags=no-writes
--[[
  One reading command on one key of a partition.

  KEYS[1]   a key that never exists (scripts.ts)
  KEYS[2]   the pointer to the key space that the key is in
  KEYS[3]   the key
  ARGV[1]   the space that the caller reads
  ARGV[2]   the command
  ARGV[3…]  its arguments after the key

  Returns   the command's reply; the error KEYSPACE_MOVED when the pointer names another space.
]]
if (redis.call('GET', KEYS[2]) or '') ~= ARGV[1] then
  return redis.error_reply('KEYSPACE_MOVED ' .. KEYS[2])
end
return redis.call(ARGV[2], KEYS[3], unpack(ARGV, 3))
