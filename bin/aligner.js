#!/usr/bin/env node
import module from 'node:module';

// Where Node can (22.8 and later), it keeps what it compiled for the next run, in a folder of its own.
module.enableCompileCache?.();
const { run } = await import('../dist/bundle/cli.js');

const { stdin, stdout, stderr, env, cwd } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd, signals: process });
