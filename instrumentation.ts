/** What begins with the server, in the Node runtime only: addresses of connections, and the worker. */
export const register = async () => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { noteSocketAddresses } = await import('./services/socket-address')
  noteSocketAddresses()
  const { hideScores } = await import('./services/expert/hide-scores')
  await hideScores()
  const { startWorker } = await import('./services/jobs/worker')
  await startWorker()
}
