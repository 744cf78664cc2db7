export { SEED_TOPICS } from './seed-topics';
export type { SeedTopic } from './seed-topics';
export { TOPIC_THRESHOLD, createTopicDetector, detectTopics } from './topics';
export type { TopicDetector } from './topics';
