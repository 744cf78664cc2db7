import { useId, useState, type KeyboardEvent } from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import type { PanelConnection } from '../../../../server/src/contracts/panel';
import { useWords } from '../../use-words';
import { nameOf } from '../../api/click';
import { useDesk } from '../clicks/desk';
import { PinItem } from './PinItem';
import { Section } from '../../side-panel/Section';
import { useOrder } from './use-order';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The pinned articles. By keyboard: the space bar grabs and drops one, the arrow keys move it, Escape puts it back. */
export const PinList = ({ pins }: { readonly pins: readonly PanelConnection[] }) => {
  const say = useWords();
  const { canPin, act } = useDesk();
  const howId = useId();
  const [grabbed, setGrabbed] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const order = useOrder(pins, (wanted) =>
    act({ kind: 'order', targets: wanted.map(({ target }) => target) })
  );
  const tell = (moment: string, { target }: PanelConnection, place: number): void =>
    setTold(
      say(`panel.moved.${moment}`, {
        title: target.title ?? say('entry.hidden'),
        position: place + 1,
        count: pins.length,
      })
    );
  const drop = (): void => {
    setGrabbed(null);
    order.drop();
  };

  const onKey = (pin: PanelConnection, index: number) => (event: KeyboardEvent) => {
    const name = nameOf(pin.target);
    const isHeld = grabbed === name;
    const step = STEPS[event.key];
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (isHeld) drop();
      else setGrabbed(name);
      tell(isHeld ? 'dropped' : 'grabbed', pin, index);
    } else if (isHeld && step !== undefined) {
      event.preventDefault();
      tell('to', pin, order.move(name, index + step));
    } else if (isHeld && event.key === 'Escape') {
      event.stopPropagation();
      setGrabbed(null);
      order.cancel();
      tell('cancelled', pin, index);
    }
  };

  return (
    <Section title={say('panel.pinned')} count={pins.length}>
      {order.shown.map((pin, index) => {
        const name = nameOf(pin.target);
        return (
          <PinItem
            key={name}
            pin={pin}
            index={index}
            order={order}
            isGrabbed={grabbed === name}
            howId={howId}
            onKey={onKey(pin, index)}
            onLeave={() => {
              if (grabbed === name) drop();
            }}
          />
        );
      })}
      {canPin && (
        <li>
          <VisuallyHidden>
            <span id={howId}>{say('panel.move.how')}</span>
            <span role="status">{told}</span>
          </VisuallyHidden>
        </li>
      )}
    </Section>
  );
};
