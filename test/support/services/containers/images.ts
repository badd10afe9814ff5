export const KAFKA_IMAGE = 'apache/kafka:4.1.1';
export const REDIS_IMAGE = 'redis:7-alpine';
