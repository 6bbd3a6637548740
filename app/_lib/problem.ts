import { REFUSAL_STATUS, type Refusal } from '@/domain/outcome'

/** A refusal as an RFC 9457 problem document; conditions and fields are members of their own. */
export const problem = (because: Refusal, requestId: string): Response => {
  const status = REFUSAL_STATUS[because.code]
  const { code, reason, fields, conditions, changed, current, limit, retryAfter } = because
  return Response.json(
    {
      type: `urn:cqzz:problem:${reason ?? code}`,
      title: code,
      status,
      instance: `urn:request:${requestId}`,
      ...(fields ? { fields } : {}),
      ...(conditions ? { conditions } : {}),
      ...(changed ? { changed } : {}),
      ...(current ? { current } : {}),
      ...(reason ? { reason } : {}),
      ...(limit ? { limit } : {}),
    },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}),
      },
    },
  )
}
