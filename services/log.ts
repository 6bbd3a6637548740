import pino, { type DestinationStream, type Logger } from 'pino'
import { env } from './env'

// Compared without case and separators, so that idNumber, id_number and ID-Number are one key.
const secretKeys =
  /^(.*password.*|totp.*|otp|.*token|.*secret|set?cookie|cookies?|authorization|phone|mobile|idnumber|idcard|params|parameters|detail|where)$/
const depth = 6

const maskEmail = (text: string) => text.replace(/([\w.+-])[\w.+-]*@([\w-]+\.[\w.-]+)/g, '$1***@$2')
const maskNumbers = (text: string) =>
  text
    .replace(/\b\d{17}[\dXx]\b/g, '[id number]')
    .replace(/(?<![\w-])(?:\+86)?1[3-9]\d{9}(?![\w-])/g, '[phone]')
// The query builder puts bound values, and so whatever people typed, into the message of its errors.
const cutParameters = (text: string) =>
  text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '\nparams: [removed]')
const maskText = (text: string) => maskNumbers(maskEmail(cutParameters(text)))

function maskError(error: Error, left: number): Record<string, unknown> {
  return {
    type: error.name,
    ...maskObject({ ...error }, left - 1),
    message: maskText(error.message),
    stack: maskText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: maskValue(error.cause, left - 1) }),
  }
}

function maskValue(value: unknown, left: number): unknown {
  if (typeof value === 'string') return maskText(value)
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if (left <= 0) return '[deep]'
  if (value instanceof Error) return maskError(value, left)
  if (Array.isArray(value)) return value.map(each => maskValue(each, left - 1))
  return maskObject(value, left - 1)
}

function maskObject(object: object, left: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      const plain = key.toLowerCase().replace(/[-_]/g, '')
      return [key, secretKeys.test(plain) ? '[removed]' : maskValue(value, left)]
    }),
  )
}

/** One line a person can follow, for the terminal of a demo. */
function readable(): DestinationStream {
  return {
    write(line: string) {
      const { level, time, msg, requestId, err, ...rest } = JSON.parse(line)
      const clock = new Date(time).toISOString().slice(11, 19)
      const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''
      const request = requestId ? ` ${String(requestId).slice(0, 8)}` : ''
      process.stdout.write(`${clock} ${level}${request} ${msg ?? ''}${more}\n${err ? `${err.stack}\n` : ''}`)
    },
  }
}

/**
 * Makes a logger that writes no personal data: secrets, contact and identity fields go by key, at any depth;
 * e-mail addresses, phone and identity numbers go by form, in any text.
 * @param options isReadable: short lines instead of JSON
 * @param destination standard output when left out
 */
export function createLogger(
  options: { level: string; isReadable: boolean },
  destination?: DestinationStream,
): Logger {
  const settings: pino.LoggerOptions = {
    level: options.level,
    base: null,
    formatters: {
      level: label => ({ level: label }),
      log: object => maskObject(object, depth),
      bindings: bindings => maskObject(bindings, depth),
    },
    // Masking happens above, before pino's own serializer could put an error's fields back.
    serializers: { err: error => error },
    hooks: {
      logMethod(args, method) {
        const [first, ...rest] = args.map(each => (typeof each === 'string' ? maskText(each) : each))
        // pino would repeat an error's own message, unmasked, as the line's.
        const isBareError = first instanceof Error && rest.length === 0
        Reflect.apply(
          method,
          this,
          isBareError ? [{ err: first }, maskText(first.message)] : [first, ...rest],
        )
      },
    },
  }
  return pino(settings, destination ?? (options.isReadable ? readable() : pino.destination(1)))
}

let own: Logger | undefined

/** The process's logger. */
export function log(): Logger {
  const { logLevel, mode } = env()
  own ??= createLogger({ level: logLevel, isReadable: mode === 'demo' })
  return own
}
