import { useRef } from 'react';
import { useDrag, useDrop } from 'react-dnd';
import type { Order } from './use-order';

const PIN = 'newsroom-pin';

/** Lets a pin be dragged among the others by its handle. Strapi's panel has the provider around. */
export const useDragPin = (
  name: string,
  isAllowed: boolean,
  { moveBeside, drop, cancel }: Order
) => {
  const item = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [{ isDragging }, connectDrag, connectPreview] = useDrag(
    () => ({
      type: PIN,
      item: { name },
      canDrag: isAllowed,
      collect: (monitor) => ({ isDragging: monitor.isDragging() }),
      end: (_item, monitor) => (monitor.didDrop() ? drop() : cancel()),
    }),
    [name, isAllowed, drop, cancel]
  );
  const [, connectDrop] = useDrop<{ name: string }>(
    () => ({
      accept: PIN,
      hover(dragged, monitor) {
        const box = item.current?.getBoundingClientRect();
        const at = monitor.getClientOffset();
        if (dragged.name === name || !box || !at) return;
        // Beyond the middle, so that a tall pin and a low one do not change places for ever.
        moveBeside(dragged.name, name, at.y > box.top + box.height / 2);
      },
    }),
    [name, moveBeside]
  );
  connectDrag(handle);
  connectPreview(connectDrop(item));
  return { item, handle, isDragging };
};
