package kspace.app.shell;

import kspace.app.canvas.ReducedMotion;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.export.ExportViewModel;
import kspace.app.machine.Opening;
import kspace.app.shell.bar.GoToField;

/**
 * What can be done in every window, whatever it shows.
 *
 * @param goTo asks for an address
 * @param opening opens files
 * @param exports makes pictures
 * @param motion whether things move
 */
record WindowCommands(GoToField goTo, Opening opening, ExportViewModel exports, ReducedMotion motion) {

    /** Offers all of it. */
    void offerTo(Commands commands) {
        commands.offer(CommandId.ADDRESS, goTo::startTyping)
                .offer(CommandId.PALETTE, goTo::startFinding)
                .offer(CommandId.OPEN, opening::chooseAndOpen)
                .offer(CommandId.EXPORT, exports::open)
                .offer(CommandId.MOTION, motion::toggle);
    }
}
