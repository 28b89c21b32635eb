// The schedule editor: sessions are moved by dragging or by keyboard. The server decides at each drop.

/** Minutes of one row of the grid. */
const STEP = 5;
/** Rows that an arrow key moves: a quarter of an hour; with Shift one row. */
const STRIDE = 3;
/** The row under the names of the rooms. */
const TOP = 2;

type Spot = { column: number; row: number };
type Answer = { moved: boolean; says: string[]; time: string; was: string };
type Move = { slot: HTMLElement; from: Spot };

function number(element: Element, letter: string): number {
  const name = [...element.classList].find((one) => new RegExp(`^t-${letter}\\d+$`).test(one));
  return Number(name?.slice(3) ?? 0);
}

function spotOf(slot: Element): Spot {
  return { column: number(slot, "c"), row: number(slot, "r") };
}

function put(slot: Element, { column, row }: Spot): void {
  const now = spotOf(slot);
  slot.classList.remove(`t-c${now.column}`, `t-r${now.row}`);
  slot.classList.add(`t-c${column}`, `t-r${row}`);
}

export function editor(grid: HTMLElement): void {
  const found = document.querySelector<HTMLElement>(".schedule-says");
  if (!found) return;
  const says: HTMLElement = found;
  const heads = [...grid.querySelectorAll<HTMLElement>(".room-head")];
  const slots = (): HTMLElement[] => [...grid.querySelectorAll<HTMLElement>(".slot[data-session]")];
  const begins = Date.parse(`${grid.dataset.begins}:00Z`);
  const last = Math.max(...[...grid.querySelectorAll(".hour")].map((hour) => number(hour, "r"))) + 11;
  const done: Move[] = [];
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "btn quiet";
  undo.textContent = grid.dataset.undo ?? "";
  undo.hidden = true;
  says.after(undo);

  const wall = (row: number): string => new Date(begins + (row - TOP) * STEP * 60_000).toISOString().slice(0, 16);
  const title = (slot: HTMLElement): string => slot.querySelector("a")?.textContent ?? "";
  const head = (column: number): HTMLElement | undefined => heads.find((one) => number(one, "c") === column);
  const people = (slot: HTMLElement): string[] => (slot.dataset.people ?? "").split("|").filter(Boolean);

  /** What the page itself can see: the rooms, people and sizes of this day. */
  const fits = (slot: HTMLElement, spot: Spot): string => {
    const rows = Number(slot.dataset.minutes) / STEP;
    const found: string[] = [];
    for (const other of slots()) {
      if (other === slot || other.classList.contains("cancelled")) continue;
      const there = spotOf(other);
      const apart = there.row + Number(other.dataset.minutes) / STEP <= spot.row || spot.row + rows <= there.row;
      if (apart) continue;
      if (there.column === spot.column) found.push(`${says.dataset.room} ${title(other)}`);
      const both = people(slot).filter((name) => people(other).includes(name));
      if (both.length > 0) found.push(`${both.join(", ")} ${says.dataset.person} ${title(other)}`);
    }
    const holds = Number(head(spot.column)?.dataset.holds);
    if (holds > 0 && Number(slot.dataset.wants) > holds) found.push(says.dataset.small ?? "");
    return found.length > 0 ? found.join("; ") : (says.dataset.free ?? "");
  };

  const tell = (slot: HTMLElement, spot: Spot): void => {
    const room = head(spot.column)?.querySelector("b")?.textContent ?? "";
    says.textContent = `${title(slot)}: ${wall(spot.row).slice(11)}, ${room} – ${fits(slot, spot)}`;
  };

  const drop = async (slot: HTMLElement, from: Spot, to: Spot, back = false): Promise<void> => {
    put(slot, to);
    if (from.column === to.column && from.row === to.row) {
      says.textContent = says.dataset.left ?? "";
      return;
    }
    const [day, start] = wall(to.row).split("T");
    const body = new URLSearchParams({
      day: day ?? "",
      start: start ?? "",
      room: head(to.column)?.dataset.room ?? "",
      was: slot.dataset.was ?? "",
      was_room: head(from.column)?.dataset.room ?? "",
    });
    const sent = await fetch(slot.dataset.action ?? "", { method: "POST", headers: { accept: "application/json" }, body }).catch(() => null);
    const answer = sent?.headers.get("content-type")?.includes("json") ? ((await sent.json()) as Answer) : null;
    if (!answer?.moved) {
      put(slot, from);
      says.textContent = answer?.says.join("; ") ?? says.dataset.lost ?? "";
      return;
    }
    slot.dataset.was = answer.was;
    const time = slot.querySelector("[data-time]");
    if (time) time.textContent = answer.time;
    slot.classList.toggle("clashing", answer.says.length > 0);
    const room = head(to.column)?.querySelector("b")?.textContent ?? "";
    const fine = back ? says.dataset.undone : says.dataset.free;
    says.textContent = `${title(slot)}: ${answer.time}, ${room} – ${answer.says.length > 0 ? answer.says.join("; ") : fine}`;
    if (!back) done.push({ slot, from });
    undo.hidden = done.length === 0;
  };

  undo.addEventListener("click", () => {
    const move = done.pop();
    if (move) void drop(move.slot, spotOf(move.slot), move.from, true);
    undo.hidden = done.length === 0;
  });

  byKeyboard();
  byHand();

  function byKeyboard(): void {
    let picked: { slot: HTMLElement; from: Spot } | undefined;
    const clear = (): void => {
      picked?.slot.classList.remove("picked");
      picked = undefined;
    };
    grid.addEventListener("keydown", (event) => {
      const slot = (event.target as Element).closest<HTMLElement>(".slot[draggable=true]");
      if (!slot) return;
      if (event.key === " ") {
        event.preventDefault();
        if (picked) {
          const { slot: moved, from } = picked;
          clear();
          void drop(moved, from, spotOf(moved));
        } else {
          picked = { slot, from: spotOf(slot) };
          slot.classList.add("picked");
          says.textContent = `${says.dataset.picked} ${title(slot)}`;
        }
        return;
      }
      if (!picked) return;
      if (event.key === "Escape") {
        put(picked.slot, picked.from);
        says.textContent = says.dataset.left ?? "";
        clear();
        return;
      }
      const steps: Record<string, Spot> = {
        ArrowUp: { column: 0, row: -1 },
        ArrowDown: { column: 0, row: 1 },
        ArrowLeft: { column: -1, row: 0 },
        ArrowRight: { column: 1, row: 0 },
      };
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      const at = spotOf(picked.slot);
      const stride = event.shiftKey ? 1 : STRIDE;
      const to = {
        column: Math.min(Math.max(at.column + step.column, 2), heads.length + 1),
        row: Math.min(Math.max(at.row + step.row * stride, TOP), last),
      };
      put(picked.slot, to);
      picked.slot.scrollIntoView({ block: "nearest", inline: "nearest" });
      tell(picked.slot, to);
    });
    grid.addEventListener("focusout", () => {
      if (!picked) return;
      put(picked.slot, picked.from);
      clear();
    });
  }

  function byHand(): void {
    let held: { slot: HTMLElement; from: Spot; grip: number } | undefined;
    const rowHeight = (): [number, number] => {
      const hours = grid.querySelectorAll(".hour");
      const [first, second] = [hours[0]?.getBoundingClientRect().top ?? 0, hours[1]?.getBoundingClientRect().top ?? 0];
      return [first, (second - first) / (60 / STEP)];
    };
    const under = (event: DragEvent): Spot | undefined => {
      if (!held) return undefined;
      const [top, height] = rowHeight();
      const column = heads.find((one) => {
        const box = one.getBoundingClientRect();
        return box.left <= event.clientX && event.clientX <= box.right;
      });
      if (!column || height <= 0) return undefined;
      const row = Math.round((event.clientY - held.grip - top) / height / STRIDE) * STRIDE + TOP;
      return { column: number(column, "c"), row: Math.min(Math.max(row, TOP), last) };
    };
    grid.addEventListener("dragstart", (event) => {
      const slot = (event.target as Element).closest<HTMLElement>(".slot[draggable=true]");
      if (!slot) return;
      held = { slot, from: spotOf(slot), grip: event.clientY - slot.getBoundingClientRect().top };
      event.dataTransfer?.setData("text/plain", title(slot));
      slot.classList.add("picked");
    });
    grid.addEventListener("dragover", (event) => {
      const spot = under(event);
      if (!held || !spot) return;
      event.preventDefault();
      tell(held.slot, spot);
    });
    grid.addEventListener("drop", (event) => {
      const spot = under(event);
      if (!held || !spot) return;
      event.preventDefault();
      const { slot, from } = held;
      held = undefined;
      slot.classList.remove("picked");
      void drop(slot, from, spot);
    });
    grid.addEventListener("dragend", () => {
      held?.slot.classList.remove("picked");
      held = undefined;
    });
  }
}
