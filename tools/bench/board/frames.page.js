// Runs in the page: counts its frames and the tasks that held it up, in milliseconds.
window.tableeFrames = (() => {
  let frames = [], longTasks = [], on = false, last = 0
  new PerformanceObserver((list) => { if (on) for (const { duration } of list.getEntries()) longTasks.push(duration) }).observe({ type: 'longtask' })
  const tick = (now) => {
    if (!on) return
    if (last > 0) {
      frames.push(now - last)
      // Late frames stand in a trace by name, so that what held them up is found next to them.
      if (now - last > 20) performance.mark(`late ${Math.round(now - last)}`)
    }
    last = now
    requestAnimationFrame(tick)
  }
  return {
    start() { frames = []; longTasks = []; on = true; last = 0; requestAnimationFrame(tick) },
    stop() { on = false; return { frames, longTasks } },
  }
})()
