import { run } from './run';

// Whoever reads may stop early (`| head`): then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void run(process.argv.slice(2), {
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(line),
  isTerminal: process.stderr.isTTY,
}).then(status => {
  process.exitCode = status;
});
