module.exports = { level: process.env.DEMO_LOG_LEVEL ?? 'http' };
