// Preload for the web server: when its launcher is gone, however it died, the server ends too.
if (process.channel) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
