import { shanghaiDate } from '@/domain/calendar/days'
import type { Outcome } from '@/domain/outcome'
import type { Ctx } from '@/services/context'
import { countHits } from '@/services/rate-limit'
import { recordRefusal } from '@/services/security-log'
import { problem } from './problem'

/** Text that comes piece by piece, as the body of an answer; a reader who goes away stops the reading. */
const streamOf = (pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async controller => {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}

/**
 * A list as a CSV file to keep: so many in ten minutes for one person, a refusal recorded and told as everywhere. `name` is what
 * the deed and its limit are called, `file` how the file begins.
 */
export const serveCsv = async (
  ctx: Ctx,
  { name, file, max }: { name: string; file: string; max: number },
  list: () => Promise<Outcome<AsyncGenerator<string> | string>>,
): Promise<Response> => {
  const who = ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.address
  const counted = await countHits(ctx, [{ key: `${name}|${who}`, max, seconds: 600 }])
  const outcome = counted.ok ? await list() : counted
  if (!outcome.ok) {
    await recordRefusal(ctx, name, outcome)
    return problem(outcome.because, ctx.requestId)
  }
  return new Response(typeof outcome.value === 'string' ? outcome.value : streamOf(outcome.value), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file}-${shanghaiDate(ctx.now)}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
