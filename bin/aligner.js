#!/usr/bin/env node
import { run } from '../dist/bundle/cli.js';

const { stdin, stdout, stderr, env, cwd } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd, signals: process });
