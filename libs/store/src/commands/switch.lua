#!lua
--[[
  Replaces the live space with a rebuilt one.

  KEYS[1]   a key that never exists (scripts.ts)
  KEYS[2]   the pointer to the live space
  KEYS[3]   the pointer to the rebuild's space
  KEYS[4]   the spaces to be removed (set)
  KEYS[5]   the live space's position (hash)
  KEYS[6]   the rebuilt space's position (hash)
  ARGV[1]   the live space
  ARGV[2]   the rebuilt space
  ARGV[3]   offset below which dead letters and forwards are published as far as Kafka knows
  ARGV[4]   the settings that the rebuilt space must have been folded with

  Dead letters and forwards are published for every record below the live position, and below the mark that the live
  space was given when it was switched in. The rebuilt space must not be ahead of that: nothing would publish those of
  the records in between. After the switch ingest continues from the rebuilt position and publishes nothing for records
  below the mark.

  The writes are absolute and ordered so that after any prefix of them there is a live space and every other space is
  still listed: a space that is both live and listed for removal is not removed.

  Returns   {1, mark} when done; {0, mark} when the rebuilt space is ahead of the mark or has other settings; the error
            KEYSPACE_MOVED when a pointer names another space.
]]
if (redis.call('GET', KEYS[2]) or '') ~= ARGV[1] or (redis.call('GET', KEYS[3]) or '') ~= ARGV[2] then
  return redis.error_reply('KEYSPACE_MOVED ' .. KEYS[3])
end
local mark = tonumber(ARGV[3])
for _, known in ipairs(redis.call('HMGET', KEYS[5], 'offset', 'publishedBelow')) do
  if known then
    mark = math.max(mark, tonumber(known))
  end
end
local text = string.format('%.0f', mark)
local rebuilt = redis.call('HMGET', KEYS[6], 'offset', 'settings')
if not rebuilt[1] or tonumber(rebuilt[1]) > mark or rebuilt[2] ~= ARGV[4] then
  return { 0, text }
end
redis.call('HSET', KEYS[6], 'publishedBelow', text)
redis.call('SADD', KEYS[4], ARGV[1], ARGV[2])
redis.call('DEL', KEYS[3])
redis.call('SET', KEYS[2], ARGV[2])
redis.call('SREM', KEYS[4], ARGV[2])
return { 1, text }
