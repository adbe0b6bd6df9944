package kspace.core.kernel.asterinas.contract;

import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.paging.PagingConsts;

/**
 * What a contract is evaluated on.
 *
 * @param state the moment
 * @param table its page table as it was read
 */
record CheckInput(BootState state, KernelReading table) {

    Boot boot() {
        return state.boot();
    }

    PagingConsts consts() {
        return boot().machine().consts();
    }
}
