let answer: boolean | null = null;

/** Whether this browser draws with WebGL; asked once, since each try takes a context, of which there are few. */
export const canDraw = (): boolean => {
  if (answer !== null) return answer;
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  answer = context !== null;
  return answer;
};
