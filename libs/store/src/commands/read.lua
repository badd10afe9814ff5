#!lua flags=no-writes
--[[
  Reads from many hashes of one partition in one round trip, at one moment.

  KEYS[1]   the pointer to the key space that the hashes are in; they share its hash tag
  ARGV[1]   the space that the caller reads
  ARGV[2]   MessagePack list, one entry a hash: a list of its key and the fields to read, no field = all of it

  Returns   a MessagePack list, one entry a hash: the values in the order of the fields (false where absent), or
            field, value, …; the error OTHERSPACE when the pointer names another space.
]]
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
  return redis.error_reply('OTHERSPACE ' .. KEYS[1])
end
local replies = {}
for index, hash in ipairs(cmsgpack.unpack(ARGV[2])) do
  replies[index] = redis.call(#hash == 1 and 'HGETALL' or 'HMGET', unpack(hash))
end
return cmsgpack.pack(replies)
