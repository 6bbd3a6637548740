import { closeDatabase, database } from '@/services/database'
import { checkInvariants } from '@/services/invariants'

// A process of its own, since the database moves with every restart: prints what is broken, or an empty list.
console.log(JSON.stringify(await checkInvariants(database().orm)))
await closeDatabase()
