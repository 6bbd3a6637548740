import { readiness } from '@/services/readiness'

export const dynamic = 'force-dynamic'

export const GET = async () => {
  const state = await readiness()
  return Response.json(state, {
    status: state.isReady ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
