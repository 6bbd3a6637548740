import { defineConfig } from 'drizzle-kit'

// drizzle-kit takes these from the folder it is run in, which the npm script makes the root.
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/*.ts',
  out: './db/migrations',
  strict: true,
})
