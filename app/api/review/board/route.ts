import { fieldProblems } from '@/app/_lib/door'
import { serveView } from '@/app/_lib/json-view'
import { ColumnsQuery } from '@/domain/board/query'
import { refuse } from '@/domain/outcome'
import { viewColumns } from '@/services/board/view-columns'

export const GET = (request: Request) =>
  serveView(async ctx => {
    const asked = ColumnsQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    return asked.success
      ? viewColumns(ctx, asked.data)
      : refuse('invalid', { fields: fieldProblems(asked.error) })
  })
