// In a room: ask again and again whether the trainer has moved on, and how many have voted.
const room = document.querySelector("[data-room]");
const votes = document.querySelector("[data-votes]");
const word = document.querySelector("[data-votes-word]");

const show = (count) => {
  if (!votes || votes.dataset.votes === String(count)) return;
  votes.dataset.votes = votes.textContent = count;
  word.textContent = count === 1 ? word.dataset.one : word.dataset.more;
};

const ask = async () => {
  try {
    const answer = await fetch(room.dataset.room, { cache: "no-cache", credentials: "same-origin" });
    if (answer.status === 404) return location.replace(room.dataset.page);
    if (answer.ok) {
      const now = await answer.json();
      if (now.step !== room.dataset.step) return location.replace(room.dataset.page);
      show(now.votes);
    }
  } catch {
    // The network is away for a moment; it is asked again.
  }
  setTimeout(ask, Number(room.dataset.every));
};

if (room) setTimeout(ask, Number(room.dataset.every));
