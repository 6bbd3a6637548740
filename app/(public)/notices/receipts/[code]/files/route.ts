import { fileParts } from '@/app/_lib/multipart'
import { isOwnOrigin } from '@/app/_lib/origin'
import { openProblem } from '@/app/_lib/public-api'
import { publicCtx } from '@/app/_lib/request'
import { type Refusal, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { OBJECTION_FILE_MAX, OBJECTION_FILES } from '@/domain/register/objection'
import type { UploadProblem } from '@/domain/register/upload-problems'
import { attachObjectionFile } from '@/services/notice/attach-file'
import { countHits } from '@/services/rate-limit'

const problemOf = ({ code, reason }: Refusal): UploadProblem => {
  if (reason === 'file_too-large') return 'too_large'
  if (reason === 'file_empty') return 'empty'
  if (reason === 'file_interrupted') return 'interrupted'
  if (code === 'blocked' || code === 'pending' || code === 'missing' || code === 'limited') return code
  return 'rejected'
}

/** Takes the files of a plain form, one after the other, and goes back to the receipt with the first problem. */
export const POST = async (request: Request, { params }: { params: Promise<{ code: string }> }) => {
  const ctx = await publicCtx()
  if (!isOwnOrigin(request.headers.get('origin'), request.headers.get('host'))) {
    const refused = refuse('forbidden', { reason: 'origin' })
    return openProblem(refused.ok ? { code: 'forbidden' } : refused.because, ctx.requestId)
  }
  const receipt = decodeURIComponent((await params).code)
  const back = (query: string) =>
    new Response(null, {
      status: 303,
      headers: {
        location: `${ctx.locale === 'en' ? '/en' : ''}${paths.receipt(receipt)}?${query}`,
        'cache-control': 'no-store',
      },
    })
  const counted = await countHits(ctx, [
    { key: `objection-file|${ctx.address}`, max: 60, seconds: 3_600 },
    { key: `objection-file|${receipt.slice(0, 40)}`, max: 20, seconds: 3_600 },
  ])
  if (!counted.ok) return back('problem=limited')
  let taken = 0
  let problem: UploadProblem | null = null
  try {
    for await (const part of fileParts(request, { files: OBJECTION_FILES, fileSize: OBJECTION_FILE_MAX })) {
      if (part.field !== 'file' || part.name === '') {
        part.skip()
        continue
      }
      const outcome = await attachObjectionFile(ctx, { receipt, name: part.name, content: part.content })
      part.skip()
      if (outcome.ok) taken++
      else problem ??= problemOf(outcome.because)
    }
  } catch {
    problem ??= 'interrupted'
  }
  if (problem) return back(`problem=${problem}`)
  return back(taken > 0 ? 'added=1' : 'problem=empty')
}
