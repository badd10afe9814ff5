#!lua flags=no-writes
--[[
  Reads from many hashes of one partition in one round trip, at one moment.

  KEYS[1]   the pointer to the key space that the hashes are in
  KEYS[2…]  the hashes
  ARGV[1]   the space that the caller reads
  ARGV[2]   JSON array, one entry a hash: how many fields to read, or 0 for all of the hash
  ARGV[3…]  the fields, one after the other

  Returns   an array, one entry a hash: the values in the order of the fields (nil where absent), or field, value, …;
            the error OTHERSPACE when the pointer names another space.
]]
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
  return redis.error_reply('OTHERSPACE ' .. KEYS[1])
end
local replies = {}
local first = 3
for index, count in ipairs(cjson.decode(ARGV[2])) do
  if count == 0 then
    replies[index] = redis.call('HGETALL', KEYS[index + 1])
  else
    replies[index] = redis.call('HMGET', KEYS[index + 1], unpack(ARGV, first, first + count - 1))
    first = first + count
  end
end
return replies
