import { useRef, useState } from 'react';
import type { PanelConnection } from '../../../server/src/contracts/panel';
import { nameOf } from './click';

/** The pins in the order that an editor is just giving them, which is told to nobody before they are dropped. */
export const useOrder = (
  pins: readonly PanelConnection[],
  onOrder: (order: readonly PanelConnection[]) => void
) => {
  const [order, setOrder] = useState<readonly string[] | null>(null);
  // Drag and drop calls back what was made at an earlier drawing.
  const latest = useRef<readonly string[] | null>(null);
  const change = (next: readonly string[] | null): void => {
    latest.current = next;
    setOrder(next);
  };
  const given = pins.map(({ target }) => nameOf(target));
  const placeIn = (names: readonly string[], pin: PanelConnection): number => {
    const place = names.indexOf(nameOf(pin.target));
    return place === -1 ? names.length : place;
  };
  const sorted = (names: readonly string[]): PanelConnection[] =>
    [...pins].sort((a, b) => placeIn(names, a) - placeIn(names, b));

  return {
    shown: order ? sorted(order) : pins,

    /** Moves a pin to a place; those between make room. Resolves with the place, within the list. */
    move(name: string, to: number): number {
      const rest = (latest.current ?? given).filter((one) => one !== name);
      const place = Math.max(0, Math.min(to, rest.length));
      change([...rest.slice(0, place), name, ...rest.slice(place)]);
      return place;
    },
    drop(): void {
      const wanted = latest.current;
      change(null);
      if (wanted && wanted.some((name, i) => name !== given[i])) onOrder(sorted(wanted));
    },
    cancel: (): void => change(null),
  };
};

export type Order = ReturnType<typeof useOrder>;
