#!lua
--[[
  Applies one slice of a log to its partition's state, all or nothing, if that state is still the one that the
  caller read.

  KEYS[1]   a key that never exists (scripts.ts)
  KEYS[2]   the partition's position (hash; field "offset" = next offset to fold, "commit" = id of the commit that
            wrote it). The other keys are named in the commands only and share its hash tag: declaring thousands of
            KEYS would cost more than writing to them.
  KEYS[3]   the pointer to the key space that all other keys are in
  ARGV[1]   the space that the caller works in
  ARGV[2]   "offset commit" of the state that the slice was read from, " " for a partition never folded. An offset alone
            is not enough: a store that lost its last writes can reach the same offset again by another commit.
  ARGV[3]   MessagePack list of commands, each a list of a name, a key and arguments, in the order they must happen:
            the new commit id, values, then ids, then the position, then clean-up. All are absolute (HSET,
            ZADD, HDEL, UNLINK), so that any prefix of them, applied once or twice, converges when the slice is retried.

  Returns   {1, stored offset or ""} when applied; {0, stored offset or ""} when not; the error KEYSPACE_MOVED when the
            pointer names another space.
]]
if (redis.call('GET', KEYS[3]) or '') ~= ARGV[1] then
  return redis.error_reply('KEYSPACE_MOVED ' .. KEYS[3])
end
local current = redis.call('HMGET', KEYS[2], 'offset', 'commit')
local stored = current[1] or ''
if stored .. ' ' .. (current[2] or '') ~= ARGV[2] then
  return { 0, stored }
end
for _, command in ipairs(cmsgpack.unpack(ARGV[3])) do
  -- Lua can unpack about 8,000 values; the caller stays below that.
  redis.call(unpack(command))
end
return { 1, stored }
