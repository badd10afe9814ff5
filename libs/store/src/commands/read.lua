#!lua flags=no-writes
--[[
  Reads from many hashes of one partition in one round trip, at one moment.

  KEYS      the hashes
  ARGV[1]   msgpack array, one entry a key: the array of fields to read, or an empty array for all of the hash

  Returns   an array, one entry a key: the values in the order of the fields (nil where absent), or field, value, …
]]
local wanted = cmsgpack.unpack(ARGV[1])
local replies = {}
for index, key in ipairs(KEYS) do
  local fields = wanted[index]
  if #fields == 0 then
    replies[index] = redis.call('HGETALL', key)
  else
    replies[index] = redis.call('HMGET', key, unpack(fields))
  end
end
return replies
