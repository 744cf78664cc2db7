import type Sigma from 'sigma';

/** A drawing that keeps the browser so long is too slow to follow a hand. */
const SLOW_MS = 33;
/** More says no more: a tab out of sight draws nothing for hours. */
const LONGEST_MS = 4 * SLOW_MS;
/** So often a picture that slides is drawn anew: what comes into sight at its edges is not there before. */
const DRAWN_ANEW_MS = 300;
/** How fast one slow drawing is forgotten: the browser lets some run ahead and waits at the next. */
const FORGETTING = 0.8;

/**
 * Where drawing is slow, moves the drawn picture itself while the map is dragged, and draws anew now and then. Without
 * a graphics card each drawing waits for every pixel of it; a picture that only slides waits for nothing.
 */
export const slideWhileSlow = (sigma: Sigma): void => {
  const camera = sigma.getCamera();
  // Not the one that takes the pointer: it stays where it is.
  const pictures = Object.entries(sigma.getCanvases()).filter(([name]) => name !== 'mouse');
  let drawn = camera.getState();
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const slideTo = (x: number, y: number): void => {
    const transform = x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`;
    for (const [, { style }] of pictures) style.transform = transform;
  };

  let begun = 0;
  sigma.on('beforeRender', () => {
    begun = performance.now();
    clearTimeout(timer);
    timer = undefined;
    drawn = camera.getState();
    slideTo(0, 0);
  });
  sigma.on('afterRender', () => {
    const since = begun;
    requestAnimationFrame(() => {
      if (since !== begun) return;
      cost = Math.min(LONGEST_MS, Math.max(performance.now() - since, cost * FORGETTING));
    });
  });

  const captor = sigma.getMouseCaptor();
  const draws = camera.listeners('updated');
  camera.removeAllListeners('updated');
  camera.on('updated', (state) => {
    const isMovedOnly = state.ratio === drawn.ratio && state.angle === drawn.angle;
    if (cost < SLOW_MS || !captor.isMouseDown || !isMovedOnly) {
      for (const draw of draws) draw(state);
      return;
    }
    const middle = { x: 0.5, y: 0.5 };
    const now = sigma.framedGraphToViewport(middle, { cameraState: state });
    const before = sigma.framedGraphToViewport(middle, { cameraState: drawn });
    slideTo(now.x - before.x, now.y - before.y);
    timer ??= setTimeout(() => sigma.scheduleRender(), DRAWN_ANEW_MS);
  });
  captor.on('mouseup', () => {
    if (timer !== undefined) sigma.scheduleRender();
  });
  sigma.on('kill', () => clearTimeout(timer));
};
