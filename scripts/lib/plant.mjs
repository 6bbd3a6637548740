// Run by `node --import scripts/lib/typescript.mjs`, in a process of its own with the database in its environment.
import { plant } from '../../e2e/world/plant.ts'

await plant(JSON.parse(process.argv[2] ?? '{}'))
// The world is whole once plant() returns; an idle connection pool must not keep the launcher waiting.
process.exit(0)
