import type { ListItemNode, ListNode } from '../../content/blocks';
import type { Run } from './runs';

/** Strapi's editor indents no deeper; lists within are written at the deepest level. */
const MAX_LIST_DEPTH = 6;

interface OpenItem {
  readonly node: ListItemNode;
  readonly runs: Run[];
}

interface OpenList {
  readonly format: ListNode['format'];
  node: ListNode | null;
  item: OpenItem | null;
  /** Items are open in it; text outside of one makes one of its own. */
  isItemOpen: boolean;
}

/** A finished item, whose inline nodes are yet to be made from its runs. */
export type FinishedItem = OpenItem;

/**
 * The lists that are open at one place. A list comes into being with its first item, so that none is
 * empty, and keeps its items' runs until it is closed.
 */
export class ListStack {
  readonly #open: OpenList[] = [];
  #depth = 0;
  #items: FinishedItem[] = [];

  get isOpen(): boolean {
    return this.#depth > 0;
  }

  open(format: ListNode['format']): void {
    this.#depth += 1;
    if (this.#depth <= MAX_LIST_DEPTH) {
      this.#open.push({ format, node: null, item: null, isItemOpen: false });
    }
  }

  /** The whole list with its items, when the outermost one is closed and holds anything. */
  close(): { list: ListNode; items: readonly FinishedItem[] } | null {
    if (this.#depth === 0) return null;
    this.#depth -= 1;
    if (this.#depth >= MAX_LIST_DEPTH) return null;
    const closed = this.#open.pop();
    // What follows in the item that held the list would else be written before the list.
    const outer = this.#open.at(-1);
    if (outer && closed?.node) outer.item = null;
    if (this.#depth > 0 || !closed?.node) return null;
    const items = this.#items;
    this.#items = [];
    return { list: closed.node, items };
  }

  openItem(): void {
    const list = this.#open.at(-1);
    if (!list) return;
    list.item = null;
    list.isItemOpen = true;
  }

  /** Adds runs to the open item; a second paragraph of an item begins a new line in it. */
  add(runs: readonly Run[]): void {
    const list = this.#open.at(-1);
    if (!list || runs.length === 0) return;
    if (list.item && list.isItemOpen) {
      list.item.runs.push({ text: '\n', marks: [], url: null });
      // No spread: a call takes some hundred thousand arguments at most.
      for (const run of runs) list.item.runs.push(run);
      return;
    }
    const node: ListItemNode = { type: 'list-item', children: [] };
    list.item = { node, runs: [...runs] };
    this.#items.push(list.item);
    this.#nodeOf(this.#open.length - 1).children.push(node);
  }

  /** The node of an open list, made with those that hold it where it is not yet made. */
  #nodeOf(level: number): ListNode {
    let parent: ListNode | null = null;
    for (const [i, list] of this.#open.slice(0, level + 1).entries()) {
      if (!list.node) {
        list.node = { type: 'list', format: list.format, children: [] };
        if (i > 0) list.node.indentLevel = i;
        parent?.children.push(list.node);
      }
      parent = list.node;
    }
    if (!parent) throw new RangeError(`no list is open at level ${level}`);
    return parent;
  }
}
