import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import type { DefaultTheme } from 'styled-components';

type Arguments = Parameters<NodeHoverDrawingFunction>;

const PADDING = 6;

/** Draws the title of the dot below the pointer on a card of its own; the one that comes with sigma is white in any theme. */
export const drawHover = (
  context: CanvasRenderingContext2D,
  { x, y, size, label, color }: Arguments[1],
  { labelSize, labelFont, labelWeight }: Arguments[2],
  colours: DefaultTheme['colors']
): void => {
  context.beginPath();
  context.arc(x, y, size + 2, 0, 2 * Math.PI);
  context.fillStyle = colours.neutral0;
  context.fill();
  context.beginPath();
  context.arc(x, y, size, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colours.neutral800;
  context.stroke();
  if (!label) return;
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
  const left = x + size + 4;
  const height = labelSize + 2 * PADDING;
  context.beginPath();
  context.roundRect(
    left,
    y - height / 2,
    context.measureText(label).width + 2 * PADDING,
    height,
    4
  );
  context.fillStyle = colours.neutral0;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = colours.neutral300;
  context.stroke();
  context.fillStyle = colours.neutral800;
  context.fillText(label, left + PADDING, y + labelSize / 3);
};
