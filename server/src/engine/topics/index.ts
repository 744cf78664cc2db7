export { SEED_TOPICS } from './seed-topics';
export type { SeedTopic } from './seed-topics';
export { createTopicDetector } from './detector';
export type { TopicDetector } from './detector';
export { TOPIC_THRESHOLD, detectTopics } from './topics';
