#!lua flags=no-writes
--[[
  Reads from many hashes of one partition in one round trip, at one moment.

  KEYS      the hashes
  ARGV[1]   JSON array, one entry a key: how many fields to read, or 0 for all of the hash
  ARGV[2…]  the fields, one after the other

  Returns   an array, one entry a key: the values in the order of the fields (nil where absent), or field, value, …
]]
local replies = {}
local first = 2
for index, count in ipairs(cjson.decode(ARGV[1])) do
  if count == 0 then
    replies[index] = redis.call('HGETALL', KEYS[index])
  else
    replies[index] = redis.call('HMGET', KEYS[index], unpack(ARGV, first, first + count - 1))
    first = first + count
  end
end
return replies
