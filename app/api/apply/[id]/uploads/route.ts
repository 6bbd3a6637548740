import { tus, uploadsAt } from '@/app/_lib/applicant/tus'

type Params = { params: Promise<{ id: string }> }

const at = async ({ params }: Params) => ({ applicationId: (await params).id })

export const GET = async (_: Request, context: Params) => uploadsAt(await at(context))

export const POST = async (request: Request, context: Params) => tus(request, await at(context))
