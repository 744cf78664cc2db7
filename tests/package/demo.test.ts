import { execFile } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { resolve } from 'node:path';

const DEMO = resolve(__dirname, '../../scripts/demo.mjs');

interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const run = (...args: string[]): Promise<Run> =>
  new Promise((done) => {
    execFile(process.execPath, [DEMO, ...args], (error, output, errors) => {
      done({ code: error ? Number(error.code) : 0, output, errors });
    });
  });

const listen = (): Promise<Server> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => done(server));
  });

describe('npm run demo', () => {
  it('tells its options', async () => {
    const { code, output } = await run('--help');
    expect(code).toBe(0);
    for (const option of ['--port', '--reset', '--check']) expect(output).toContain(option);
  });

  it.each([
    [['--bogus'], '--bogus'],
    [['now'], 'now'],
    [['--port', '0'], 'within 1–65535'],
    [['--port', '70000'], 'within 1–65535'],
    [['--port', 'http'], 'within 1–65535'],
    [['--check', '--port', '8080'], 'takes no --port'],
    [['--check', '--reset'], 'takes no --reset'],
  ])('refuses %j in one sentence, with exit code 2', async (args, said) => {
    const { code, output, errors } = await run(...args);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(said);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a taken port in one sentence, before anything is installed or built', async () => {
    const server = await listen();
    const { port } = server.address() as AddressInfo;
    const { code, output, errors } = await run('--port', String(port));
    await new Promise((done) => server.close(done));
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(`Port ${port} is taken`);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });
});
