import { handleAuth } from '@/app/_lib/auth-handler'
import { requestCtx } from '@/app/_lib/request'

type Place = { params: Promise<{ nextauth: string[] }> }

const serve = async (request: Request, { params }: Place): Promise<Response> =>
  handleAuth(request, (await params).nextauth, await requestCtx())

export { serve as GET, serve as POST }
