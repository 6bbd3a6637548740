import { doorNamed } from '@/app/_lib/doors'
import { serveDoor } from '@/app/_lib/json-door'
import { problem } from '@/app/_lib/problem'

export const POST = async (request: Request, { params }: { params: Promise<{ name: string }> }) => {
  const found = doorNamed((await params).name)
  return found ? serveDoor(found.name, found.door, request) : problem({ code: 'missing' }, 'none')
}
