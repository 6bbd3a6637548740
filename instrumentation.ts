/** Starts the worker with the server, in the Node runtime only. */
export const register = async () => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startWorker } = await import('./services/jobs/worker')
  await startWorker()
}
