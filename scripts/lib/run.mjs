import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Arguments that make Node run the project's TypeScript. */
export const typescript = ['--import', new URL('./typescript.mjs', import.meta.url).href]

const running = new Set()

/** Ends the commands still running: a launcher that ends early must not leave a build or a test run behind. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM')
}
process.on('exit', endCommands)

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, onLine?: (line: string) => void }} [options]
 *   quiet keeps the output and returns it instead of showing it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, quiet = false, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet || onLine ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    running.add(child)
    let output = ''
    let rest = ''
    const take = chunk => {
      output += chunk
      if (!onLine) return
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line.trim()) onLine(line.trimEnd())
    }
    child.stdout?.setEncoding('utf8').on('data', take)
    child.stderr?.setEncoding('utf8').on('data', take)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? (signal ? 1 : 0), output })
    })
  })
}

/** Runs a JavaScript program of an installed package with this Node. */
export const runNode = (args, options) => run(process.execPath, args, options)
