// Run by the launcher before the server, so that a wrong setting is one sentence and not a crash.
import { describeProblems, readEnv } from './env'

const read = readEnv(process.env)
if (!read.ok) {
  process.stdout.write(`${describeProblems(read.problems)}\nSee .env.example for what each is for.\n`)
  process.exitCode = 1
}
