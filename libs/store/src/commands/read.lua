#!lua flags=no-writes
--[[
  Reads from many hashes of one partition in one round trip, at one moment.

  KEYS[1]   a key that never exists (scripts.ts)
  KEYS[2]   the pointer to the key space that the hashes are in; they share its hash tag
  KEYS[3]   the partition's position (hash), for a caller that continues from a state that it has read before
  ARGV[1]   the space that the caller reads
  ARGV[2]   MessagePack list, one entry a hash: a list of its key and the fields to read, no field = all of it
  ARGV[3]   "offset commit" of that state, as commit.lua compares it; only with KEYS[3]

  Returns   a MessagePack list, one entry a hash: the values in the order of the fields (false where absent), or
            field, value, …; the error KEYSPACE_MOVED when the pointer names another space, STALE_STATE when the
            stored state is a different one.
]]
if (redis.call('GET', KEYS[2]) or '') ~= ARGV[1] then
  return redis.error_reply('KEYSPACE_MOVED ' .. KEYS[2])
end
if KEYS[3] then
  local current = redis.call('HMGET', KEYS[3], 'offset', 'commit')
  if (current[1] or '') .. ' ' .. (current[2] or '') ~= ARGV[3] then
    return redis.error_reply('STALE_STATE ' .. KEYS[3])
  end
end
local replies = {}
for index, hash in ipairs(cmsgpack.unpack(ARGV[2])) do
  replies[index] = redis.call(#hash == 1 and 'HGETALL' or 'HMGET', unpack(hash))
end
return cmsgpack.pack(replies)
