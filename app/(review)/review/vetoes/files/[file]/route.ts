import { sendsTable } from '@/app/_lib/table-file'
import { vetoTemplate } from '@/services/veto/template'

export const GET = sendsTable(vetoTemplate)
