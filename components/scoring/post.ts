import { z } from 'zod'
import { paths } from '@/domain/paths'

const Problem = z.object({
  title: z.string(),
  reason: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  current: z.object({ version: z.number(), values: z.record(z.string(), z.unknown()) }).optional(),
})
export type PostProblem = z.infer<typeof Problem>

export type Posted =
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; because: PostProblem }
  | { kind: 'offline' }

/** Sends a deed to the one door as JSON, in the name of the person the page was made for. */
export const post = async (name: string, me: string, body: unknown): Promise<Posted> => {
  try {
    const answer = await fetch(paths.act(name), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-person': me },
      body: JSON.stringify(body),
      // What is on its way when the page is closed still arrives.
      keepalive: true,
    })
    const found: unknown = await answer.json()
    if (answer.ok) return { kind: 'done', value: z.object({ value: z.unknown() }).parse(found).value }
    return { kind: 'refused', because: Problem.parse(found) }
  } catch {
    return { kind: 'offline' }
  }
}
