#!lua
--[[
  Applies one slice of a log to its partition's state, all or nothing, if the state is the one the caller has read.

  KEYS[1]   a key that never exists (scripts.ts)
  KEYS[2]   the partition's position (hash; field "offset" = next offset to fold, "commit" = which commit brought it
            there). The other keys that are written are named in the commands and share its hash tag: thousands of KEYS
            would cost more than writing to them.
  KEYS[3]   the pointer to the key space that all other keys are in
  ARGV[1]   the space that the caller works in
  ARGV[2]   "offset commit" of the state that the slice was read from, " " for a partition never folded. An offset alone
            would not do: a store that lost its last writes can come to the same offset again by another commit.
  ARGV[3]   MessagePack list of commands, each a list of a name, a key and arguments, in the order they must happen:
            the new name of the state, values, then ids, then the position, then clean-up. All are absolute (HSET,
            ZADD, HDEL, UNLINK), so that any prefix of them, applied once or twice, converges with a second try.

  Returns   {1, stored offset or ""} when applied; {0, stored offset or ""} when not; the error OTHERSPACE when the
            pointer names another space.
]]
if (redis.call('GET', KEYS[3]) or '') ~= ARGV[1] then
  return redis.error_reply('OTHERSPACE ' .. KEYS[3])
end
local stands = redis.call('HMGET', KEYS[2], 'offset', 'commit')
local stored = stands[1] or ''
if stored .. ' ' .. (stands[2] or '') ~= ARGV[2] then
  return { 0, stored }
end
for _, command in ipairs(cmsgpack.unpack(ARGV[3])) do
  -- 8,000 is what Lua can unpack; the caller keeps below it.
  redis.call(unpack(command))
end
return { 1, stored }
