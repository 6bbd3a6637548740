import { tus } from '@/app/_lib/applicant/tus'

type Params = { params: Promise<{ id: string }> }

const serve = async (request: Request, { params }: Params) =>
  tus(request, { applicationId: (await params).id })

export const HEAD = serve
export const PATCH = serve
export const DELETE = serve
